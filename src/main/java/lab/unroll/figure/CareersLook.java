package lab.unroll.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.careers.CareerOrder;
import lab.unroll.careers.CareerYears;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;

/**
 * How one looks at careers and what is foretold of them. Never changes.
 *
 * @param task       what is learnt; null where no careers are
 * @param name       of the network, as it stands beside the yardsticks
 * @param network    what it foretells; null before that is known
 * @param yardsticks what foretells without a network, as far as it is known
 * @param years      the same over several years, each foretold by a network of its own; null where nobody asked for that
 * @param order      in which order the players stand
 * @param search     only players whose name has it; empty for all
 * @param first      the first row shown, from 0
 * @param selected   whose career is read; null for nobody who is known
 */
public record CareersLook(CareerTask task, String name, Foretelling network, Map<Yardstick, Foretelling> yardsticks,
                          CareerYears years, CareerOrder order, String search, int first, CareerQuestion selected) {

    /** No careers are learnt. */
    public static final CareersLook NONE = new CareersLook(null, "", null, Map.of(), null, CareerOrder.EXPECTED, "", 0, null);

    /** Copies the yardsticks. */
    public CareersLook {
        yardsticks = Map.copyOf(yardsticks);
    }

    /** Careers of which nothing is foretold yet; order and search stay. */
    public CareersLook of(CareerTask other, String called) {
        return new CareersLook(other, called, null, Map.of(), null, order, search, 0, null);
    }

    /** The same with what a network foretells. */
    public CareersLook foretold(Foretelling now) {
        return new CareersLook(task, name, now, yardsticks, years, order, search, first, selected);
    }

    /** The same with yardsticks. */
    public CareersLook measured(Map<Yardstick, Foretelling> now) {
        return new CareersLook(task, name, network, now, years, order, search, first, selected);
    }

    /** The same with what is foretold of several years; null for none. */
    public CareersLook over(CareerYears now) {
        return new CareersLook(task, name, network, yardsticks, now, order, search, first, selected);
    }

    /** The same in another order, or with other players; from the first row on. */
    public CareersLook sorted(CareerOrder now, String only) {
        return new CareersLook(task, name, network, yardsticks, years, now, only, 0, selected);
    }

    /** The same from another row on. */
    public CareersLook from(int row) {
        return new CareersLook(task, name, network, yardsticks, years, order, search, Math.max(0, row), selected);
    }

    /** The same with another career; null for none. */
    public CareersLook selecting(CareerQuestion now) {
        return new CareersLook(task, name, network, yardsticks, years, order, search, first, now);
    }

    /** The rows of the table: places among the questions. */
    public List<Integer> rows() {
        return network == null ? List.of() : order.of(network, search);
    }

    /** The place of the selected career among the questions; empty where it is none of them. */
    public Optional<Integer> selectedPlace() {
        int place = network == null || selected == null ? -1 : network.questions().indexOf(selected);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
