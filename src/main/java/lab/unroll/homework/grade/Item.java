package lab.unroll.homework.grade;

/**
 * Something that a lesson asks for.
 *
 * @param station the number of the lesson
 * @param step    counted from 1
 * @param role    what is asked for
 */
public record Item(int station, int step, Role role) {

    /** Its name in tables: {@code 1.3 predict}. */
    public String id() {
        return station + "." + step + " " + role.id();
    }
}
