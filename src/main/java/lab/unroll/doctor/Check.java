package lab.unroll.doctor;

import java.util.List;
import java.util.function.Function;

/**
 * Something that is looked at.
 *
 * @param id   its name, and the key of its words in the room {@code doctor}
 * @param look what there is to find on a machine, one finding or several
 */
record Check(String id, Function<Machine, List<Finding>> look) {
}
