/** Questions with replies, read from a file of pairs or shipped: learnt by heart by an encoder and a decoder. */
package lab.unroll.task.chat;
