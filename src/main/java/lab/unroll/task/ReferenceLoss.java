package lab.unroll.task;

/**
 * A loss to compare with: what is reached by knowing so much and no more.
 *
 * @param key  its name in the keys of texts, for example {@code ngram-2}
 * @param loss in nats, or as a mean squared error
 */
public record ReferenceLoss(String key, double loss) {
}
