/** The bench as a document of the window: saved, opened, dragged in, kept from time to time, copied as a line. */
package lab.unroll.window.session;
