/**
 * Small parts that every panel is made of: texts, messages, forms, entries, icons, and the worker in the background.
 */
package lab.unroll.window.kit;
