package lab.unroll.rewind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import lab.unroll.train.LossCurve;

/**
 * All ways that a training went, at one moment. It never changes.
 *
 * @param all     by their ids, the first first; copied
 * @param current the id of the one that is trained now
 */
public record Branches(List<Branch> all, int current) {

    /** Copies the list. */
    public Branches {
        all = List.copyOf(all);
    }

    /** A training that nothing is known of yet. */
    public static Branches none() {
        return new Branches(List.of(new Branch(1, 0, 0, 0, new long[0], new LossCurve(new long[0], new double[0]))), 1);
    }

    /** True if there is such a branch. */
    public boolean has(int id) {
        return id >= 1 && id <= all.size();
    }

    /** A branch by its id. */
    public Branch branch(int id) {
        return all.get(id - 1);
    }

    /** The one that is trained now. */
    public Branch present() {
        return branch(current);
    }

    /** A branch with those that it comes from, the first of all first. */
    public List<Branch> lineage(int id) {
        List<Branch> line = new ArrayList<>();
        for (int each = id; each != 0; each = branch(each).parent()) {
            line.add(0, branch(each));
        }
        return line;
    }

    /** Those that left a branch, in the order in which they did. */
    public List<Branch> leaving(int id) {
        return all.stream().filter(one -> one.parent() == id).toList();
    }

    /** The kept steps on the way to a branch, rising. */
    public long[] kept(int id) {
        List<Branch> line = lineage(id);
        LongStream steps = LongStream.empty();
        for (int i = 0; i < line.size(); i++) {
            long end = i + 1 < line.size() ? line.get(i + 1).from() : Long.MAX_VALUE;
            steps = LongStream.concat(steps, LongStream.of(line.get(i).kept()).filter(step -> step < end));
        }
        return steps.toArray();
    }

    /** The same with the present branch as it is now. */
    public Branches at(long step, LossCurve losses) {
        List<Branch> now = new ArrayList<>(all);
        now.set(current - 1, present().at(step, losses));
        return new Branches(now, current);
    }
}
