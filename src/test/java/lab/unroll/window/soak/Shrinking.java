package lab.unroll.window.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes away from a list that fails whatever it fails without: the minimising delta debugging of Zeller and Hildebrandt
 * (2002). What is left fails, and without any one of its elements it does not, as far as a try tells.
 */
public final class Shrinking {

    private Shrinking() {
    }

    /**
     * The fewest elements found that still fail, in their order.
     *
     * @param all   fails
     * @param fails tries some of them
     * @param tries so often at most; then what has been reached so far is given
     */
    public static <A> List<A> shrink(List<A> all, Predicate<List<A>> fails, int tries) {
        List<A> left = List.copyOf(all);
        int parts = 2;
        int tried = 0;
        while (!left.isEmpty() && tried < tries) {
            int size = (left.size() + parts - 1) / parts;
            List<A> smaller = null;
            for (int from = 0; from < left.size() && smaller == null && tried < tries; from += size) {
                List<A> rest = new ArrayList<>(left.subList(0, from));
                rest.addAll(left.subList(Math.min(left.size(), from + size), left.size()));
                tried++;
                smaller = fails.test(List.copyOf(rest)) ? List.copyOf(rest) : null;
            }
            if (smaller != null) {
                left = smaller;
                parts = Math.max(2, parts - 1);
            } else if (size == 1) {
                return left;
            } else {
                parts = Math.min(left.size(), 2 * parts);
            }
        }
        return left;
    }
}
