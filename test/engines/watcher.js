// Tells in the title of the page what became of the elements on it.
(function () {
  var endsAt = Date.now() + 15000;
  var faults = [];
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

  function look() {
    var jobs = shownIn('union-job-list', 'job');
    var fairs = shownIn('union-fair-calendar', 'fair');
    var employers = shownIn('union-fair', 'employer');
    var list = document.querySelector('union-job-list');
    var isShown = employers || (fairs && (jobs || !list));
    if (isShown && isFormOpen('apply') && isFormOpen('register')) {
      document.title =
        (employers ? employers + ' employers' : jobs + ' jobs, ' + fairs + ' fairs') +
        (faults.length ? ' but ' + faults.join() : '');
    } else if (Date.now() > endsAt) {
      var root = document.querySelector('union-job-list,union-fair-calendar,union-fair').shadowRoot;
      var text = root ? root.textContent.replace(/\s+/g, ' ') : 'no element';
      document.title = 'nothing: ' + faults.join() + ' ' + text.slice(0, 300);
    } else {
      setTimeout(look, 100);
    }
  }

  look();
})();
