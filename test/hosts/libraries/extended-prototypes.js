// Members that show up in every `for…in`, as scripts of the years before ES5 left them.
Object.prototype.extendedByHost = function () {
  return 'object';
};
Object.prototype.q = 'from the host';
Array.prototype.extendedByHost = function () {
  return 'array';
};
Array.prototype.contains = function (value) {
  return this.indexOf(value) >= 0;
};
String.prototype.trimAll = function () {
  return this.replace(/\s/g, '');
};
