package lab.unroll.window.presenter;

/** What hides the picture while the class is to look at the teacher. */
public enum Blank {
    /** Nothing: the picture is seen. */
    NONE,
    /** A black screen. */
    BLACK,
    /** A white one, bright as the wall. */
    WHITE
}
