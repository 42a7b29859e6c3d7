package lab.unroll.window.presenter;

/** What the mouse does on the picture. */
public enum Tool {
    /** It touches the bench. */
    POINTER,
    /** It draws upon the picture. */
    PEN,
    /** It takes away the lines that it touches. */
    ERASER
}
