package lab.unroll.engine;

/** A network, or a batch for it, does not fit into memory. Found out before anything is allocated. */
public final class MotorTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    MotorTooLargeException(String message) {
        super(message);
    }
}
