package lab.unroll.task;

/** How the inputs of a task are changed by hand. */
public enum InputEditor {
    /** By choosing one of its {@link InputChoices}; the numbers of x_t as well, where they are few. */
    CHOICES,
    /** By the numbers of x_t alone. */
    NUMBERS,
    /** Not at all: they are as they were measured. */
    NONE
}
