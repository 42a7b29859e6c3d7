/** What a chatbot says: encoder and decoder on the very words, the tree of a beam search, the probability of each word. */
package lab.unroll.figure.chat;
