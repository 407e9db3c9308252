// Stands in for Prototype.js 1.6 and 1.7, which npm does not have: makes the changes to built-ins
// that those versions make, as far as they have ever disturbed other scripts. Written for this test.
(function () {
  var slice = Array.prototype.slice;
  var nativeBind = Function.prototype.bind;

  function extend(target, source) {
    Object.getOwnPropertyNames(source).forEach(function (name) {
      target[name] = source[name];
    });
    return target;
  }

  function allNames(object) {
    var names = [];
    for (var from = Object(object); from; from = Object.getPrototypeOf(from)) {
      names = names.concat(
        Object.getOwnPropertyNames(from).filter(function (name) {
          return Object.getOwnPropertyDescriptor(from, name).enumerable;
        }),
      );
    }
    return names;
  }

  function toArray(list) {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    return slice.call(list, 0, list.length || 0);
  }

  var enumerable = {
    each: function (visit, context) {
      for (var index = 0; index < this.length; index++) visit.call(context, this[index], index);
      return this;
    },
    collect: Array.prototype.map,
    detect: function (test, context) {
      for (var index = 0; index < this.length; index++) {
        if (test.call(context, this[index], index)) return this[index];
      }
    },
    find: function (test, context) {
      return this.detect(test, context);
    },
    select: Array.prototype.filter,
    entries: function () {
      return slice.call(this);
    },
    toArray: function () {
      return slice.call(this);
    },
    include: function (value) {
      return this.indexOf(value) >= 0;
    },
    inspect: function () {
      return '[' + this.join(', ') + ']';
    },
    invoke: function (name) {
      return this.map(function (item) {
        return item[name]();
      });
    },
    reduce: function () {
      return this.length > 1 ? this : this[0];
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    toJSON: function () {
      return '[' + this.map(JSON.stringify).join(', ') + ']';
    },
  };

  extend(Array.prototype, enumerable);
  Array.from = toArray;
  window.$A = toArray;
  extend(Object, {
    keys: allNames,
    extend: extend,
    toJSON: JSON.stringify,
    isArray: Array.isArray,
    values: function (object) {
      return allNames(object).map(function (name) {
        return object[name];
      });
    },
  });
  extend(Function.prototype, {
    bind: function () {
      return nativeBind.apply(this, arguments);
    },
    argumentNames: function () {
      return [];
    },
    curry: function () {
      return this.bind.apply(this, [null].concat(slice.call(arguments)));
    },
    defer: function () {
      return setTimeout(this, 10);
    },
    wrap: function (wrapper) {
      return wrapper.bind(null, this);
    },
  });
  extend(String.prototype, {
    toJSON: function () {
      return '"' + this + '"';
    },
    strip: String.prototype.trim,
    startsWith: function (start) {
      return this.indexOf(start) === 0;
    },
    include: function (text) {
      return this.indexOf(text) >= 0;
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
  });
  extend(Number.prototype, {
    toJSON: function () {
      return String(this);
    },
    times: function (visit) {
      for (var index = 0; index < this; index++) visit(index);
    },
  });
  Date.prototype.toJSON = function () {
    return '"' + this.toISOString() + '"';
  };

  var elementMethods = {};
  ['show', 'hide', 'toggle', 'visible', 'up', 'down', 'next', 'previous', 'select'].forEach(
    function (name) {
      elementMethods[name] = function () {
        return this;
      };
    },
  );
  elementMethods.update = function (text) {
    this.textContent = text;
    return this;
  };
  elementMethods.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
    return this;
  };
  extend(HTMLElement.prototype, elementMethods);
  var NativeElement = window.Element;
  window.Element = function (tagName) {
    return document.createElement(tagName);
  };
  extend(window.Element, elementMethods);
  window.Element.prototype = NativeElement.prototype;
  extend(window.Event, {
    observe: function () {},
    stop: function () {},
    KEY_RETURN: 13,
  });
  document.getElementsByClassName = function (name) {
    return toArray(document.querySelectorAll('.' + name));
  };
  window.$ = function (id) {
    return document.getElementById(id);
  };
  window.$$ = function (selector) {
    return toArray(document.querySelectorAll(selector));
  };
})();
