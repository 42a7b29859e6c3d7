package lab.unroll.task;

/**
 * A share of right answers to compare with: what is reached by knowing so much and no more.
 *
 * @param key      its name in the keys of texts, for example {@code forward-ceiling}
 * @param accuracy the share, 0 to 1
 */
public record ReferenceScore(String key, double accuracy) {
}
