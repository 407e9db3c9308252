// Puts Sugar's methods on the prototypes, as its older versions did by themselves.
/* global Sugar */
Sugar.extend();
