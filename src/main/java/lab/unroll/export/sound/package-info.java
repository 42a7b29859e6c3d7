/** Curves that are heard: the larger a value, the higher its tone. */
package lab.unroll.export.sound;
