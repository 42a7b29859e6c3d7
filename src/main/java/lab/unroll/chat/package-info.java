/** What an encoder and a decoder say to a question: greedily, drawn or by beam search; and whose states lie near. */
package lab.unroll.chat;
