package lab.unroll.cli.console;

import java.io.Console;
import java.util.Optional;

/** The person in front of the programme, if there is one. */
public final class Terminal {

    private Terminal() {
    }

    /** The terminal at both ends; nothing where one of them is a file or a pipe. */
    public static Optional<Console> present() {
        Console console = System.console();
        return Optional.ofNullable(console).filter(Terminal::isTerminal);
    }

    /** From Java 22 on there can be a console that is none; before there is no such question. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java does not say whether there is a terminal", e);
        }
    }
}
