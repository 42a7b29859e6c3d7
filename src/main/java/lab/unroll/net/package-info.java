/**
 * What a network <em>is</em>: its cell, its sizes, its parameters, the sequence it reads and the loss it is judged by.
 * Everything here is plain data; {@code trace} and {@code engine} compute with it.
 */
package lab.unroll.net;
