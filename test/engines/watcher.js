// Tells in the title of the page what became of the list on it.
(function () {
  var endsAt = Date.now() + 15000;
  var faults = [];
  window.onerror = function (message) {
    faults.push(message);
  };

  function look() {
    var list = document.querySelector('union-job-list');
    var root = list && list.shadowRoot;
    var jobs = root ? root.querySelectorAll('[part~="job"]') : [];
    var height = list ? list.getBoundingClientRect().height : 0;
    if (jobs.length && height > 200) {
      document.title = jobs.length + ' jobs' + (faults.length ? ' but ' + faults.join() : '');
    } else if (Date.now() > endsAt) {
      var text = root ? root.textContent.replace(/\s+/g, ' ') : 'no element';
      document.title = 'nothing: ' + faults.join() + ' ' + text.slice(0, 300);
    } else {
      setTimeout(look, 100);
    }
  }

  look();
})();
