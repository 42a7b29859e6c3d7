package lab.unroll.rewind;

import java.util.concurrent.CompletableFuture;
import lab.unroll.train.Snapshot;

/**
 * A branch that has just begun.
 *
 * @param branch  its id
 * @param arrived the first snapshot of the training there; fails with an {@link lab.unroll.words.InputException} if there is
 *                not enough memory, and then training goes on as it was
 */
public record Departure(int branch, CompletableFuture<Snapshot> arrived) {
}
