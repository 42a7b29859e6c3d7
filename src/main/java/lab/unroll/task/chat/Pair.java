package lab.unroll.task.chat;

/**
 * A question with a reply.
 *
 * @param question as it was written, tidied
 * @param reply    as it was written, tidied
 */
public record Pair(String question, String reply) {
}
