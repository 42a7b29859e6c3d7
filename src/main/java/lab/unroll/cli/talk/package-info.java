/** {@code unroll ask}: talks to a chatbot of a session. */
package lab.unroll.cli.talk;
