/**
 * The bench in a file: one JSON document that another machine goes on with, bit for bit. What stands in it is a list of
 * sections ({@link lab.unroll.session.Sections}). Knows no window and no thread.
 */
package lab.unroll.session;
