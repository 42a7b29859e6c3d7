package lab.unroll.figure;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.rewind.Branch;
import lab.unroll.rewind.Branches;
import lab.unroll.train.LossCurve;

/**
 * The branches of a training, and where in them one looks.
 *
 * @param branches all of them; the present one as it is now
 * @param branch   the one that the step belongs to
 * @param step     number of steps taken of what is shown
 * @param back     true if training has come farther than what is shown
 */
public record BranchLook(Branches branches, int branch, long step, boolean back) {

    /** A training that never went another way, as it is now. */
    public static BranchLook single(LossCurve curve, long step) {
        return new BranchLook(Branches.none().at(step, curve), 1, step, false);
    }

    /** True if there is nothing to tell about branches. */
    public boolean isPlain() {
        return branches.all().size() == 1 && !back;
    }

    /** Only the present branch as one line, as far as it has come. */
    public BranchLook alone() {
        Branch present = branches.present();
        return new BranchLook(Branches.none().at(present.to(), present.curve()), 1, step, back);
    }

    /** The farthest step of any branch. */
    public long farthest() {
        return branches.all().stream().mapToLong(Branch::to).max().orElse(0);
    }

    /** The branches in an order in which each stands below the one that it left, the later departure nearer to it. */
    public List<Branch> inOrder() {
        return below(branches.branch(1));
    }

    private List<Branch> below(Branch one) {
        List<Branch> order = new ArrayList<>(List.of(one));
        branches.leaving(one.id()).stream().sorted((a, b) -> Long.compare(b.from(), a.from()))
                .forEach(child -> order.addAll(below(child)));
        return order;
    }
}
