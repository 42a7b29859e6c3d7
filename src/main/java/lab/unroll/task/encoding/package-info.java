/** Files of text in the encodings people have: found out by a mark or a guess, or given; read once, and never too much. */
package lab.unroll.task.encoding;
