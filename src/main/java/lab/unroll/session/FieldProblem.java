package lab.unroll.session;

/** A field of a file has a value that it cannot have. Told to the user with the name of the file. */
final class FieldProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /** A field by its way from the top: {@code training.networks[0].weights}. */
    FieldProblem(String field) {
        super(field);
        this.field = field;
    }

    FieldProblem(String field, Throwable cause) {
        super(field, cause);
        this.field = field;
    }

    String field() {
        return field;
    }
}
