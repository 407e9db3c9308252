// Tells in the title of the page what became of the elements on it.
(function () {
  var endsAt = Date.now() + 15000;
  var faults = [];
  var offered = 0;
  window.onerror = function (message) {
    faults.push(message);
  };

  function shownIn(tag, part) {
    var element = document.querySelector(tag);
    var height = element ? element.getBoundingClientRect().height : 0;
    var root = element && element.shadowRoot;
    return root && height > 200 ? root.querySelectorAll('[part~="' + part + '"]').length : 0;
  }

  function inside(element, selector) {
    return element && element.shadowRoot ? element.shadowRoot.querySelector(selector) : null;
  }

  function isFormOpen(name) {
    var button = document.querySelector('union-' + name + '-button');
    if (!button) return true;
    var dialog = inside(button, 'union-' + name + '-dialog');
    if (!dialog && inside(button, 'button')) inside(button, 'button').click();
    var form = inside(dialog, 'form');
    return form && form.getBoundingClientRect().height > 200;
  }

  /** Opens the times of a service, and those to which a booking can be moved; tells how many. */
  function timesShown() {
    var booking = document.querySelector('union-counseling-booking');
    var own = document.querySelector('union-booking');
    var services = booking ? shownIn('union-counseling-booking', 'service') : 0;
    if (services && inside(booking, '[part=crisis] a')) {
      offered = services;
      inside(booking, '[part=service]').click();
    } else if (inside(booking, '[name=counselor]')) inside(booking, '.primary').click();
    if (inside(own, '[part=sessions]') && !inside(own, '[part=time-choice]')) {
      inside(own, '.button').click();
    }
    var times = shownIn('union-counseling-booking', 'time');
    var others = shownIn('union-booking', 'time');
    return times && others
      ? offered + ' services, ' + times + ' times, ' + others + ' to move to'
      : '';
  }

  function look() {
    var counsel = timesShown();
    var jobs = shownIn('union-job-list', 'job');
    var fairs = shownIn('union-fair-calendar', 'fair');
    var employers = shownIn('union-fair', 'employer');
    var list = document.querySelector('union-job-list');
    var isShown = counsel || employers || (fairs && (jobs || !list));
    if (isShown && isFormOpen('apply') && isFormOpen('register')) {
      document.title =
        (counsel || (employers ? employers + ' employers' : jobs + ' jobs, ' + fairs + ' fairs')) +
        (faults.length ? ' but ' + faults.join() : '');
    } else if (Date.now() > endsAt) {
      var all = document.querySelectorAll(
        'union-job-list,union-fair-calendar,union-fair,union-counseling-booking,union-booking',
      );
      var text = '';
      for (var at = 0; at < all.length; at++) {
        text += all[at].shadowRoot
          ? all[at].shadowRoot.textContent.replace(/\s+/g, ' ')
          : 'no element';
      }
      document.title = 'nothing: ' + faults.join() + ' ' + text.slice(0, 600);
    } else {
      setTimeout(look, 100);
    }
  }

  look();
})();
