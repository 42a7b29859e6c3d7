package lab.unroll.task;

import lab.unroll.words.InputException;

/**
 * A number that a task is made with.
 *
 * @param name    in messages, on the command line and in lessons
 * @param isWhole true if it has no fraction
 * @param lowest  the smallest that is allowed
 * @param highest the largest; equal to the smallest where it cannot be chosen
 * @param usual   where none is given
 */
public record TaskSetting(String name, boolean isWhole, double lowest, double highest, double usual) {

    /** The name of T, which each task has. */
    public static final String LENGTH = "length";

    /** T, or what says how many steps are read. */
    public static TaskSetting length(int shortest, int longest, int usual) {
        return whole(LENGTH, shortest, longest, usual);
    }

    /** A whole number. */
    public static TaskSetting whole(String name, int lowest, int highest, int usual) {
        return new TaskSetting(name, true, lowest, highest, usual);
    }

    /** A number. */
    public static TaskSetting number(String name, double lowest, double highest, double usual) {
        return new TaskSetting(name, false, lowest, highest, usual);
    }

    /** The setting of this name that allows what either does; whole if both are. */
    public TaskSetting orWider(TaskSetting other) {
        return new TaskSetting(name, isWhole && other.isWhole, Math.min(lowest, other.lowest),
                Math.max(highest, other.highest), usual);
    }

    /** True if there is nothing to choose. */
    public boolean isFixed() {
        return lowest == highest;
    }

    /**
     * Refuses what is outside the range.
     *
     * @throws InputException naming the setting, the value and the range
     */
    public void require(double value) {
        if (isWhole && value != Math.rint(value)) {
            throw new InputException("number.whole", name, value, (int) lowest, (int) highest);
        }
        if (isWhole) {
            Ranges.require(name, (int) value, (int) lowest, (int) highest);
        } else {
            Ranges.require(name, value, lowest, highest);
        }
    }
}
