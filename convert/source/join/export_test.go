package join

// OpenWith is Open with another budget of memory.
var OpenWith = openWith
