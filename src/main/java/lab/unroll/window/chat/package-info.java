/** The view of a chatbot: the conversation, the words of an answer, and what else could have been said. */
package lab.unroll.window.chat;
