package lab.unroll.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the machine and of the Java on it.
 *
 * @param java       the feature version of Java, such as 17
 * @param runtime    its whole name
 * @param system     the name of the operating system, as Java tells it
 * @param processor  the kind of processor, as Java tells it
 * @param processors how many Java may use
 * @param heap       bytes of memory that Java may use
 * @param encoding   the encoding of file names
 * @param javafx     the version of JavaFX, if it has started
 * @param window     why no window opens, or empty
 * @param painted    the library without which it is painted without the graphics card, or empty
 * @param screens    each as its size and scale
 * @param vectors    whether Java was started with the vector module
 * @param own        the folder in which the programme keeps what is open
 * @param present    the folder in which it was started, where commands write
 * @param passing    the folder for what is needed for a moment
 */
public record Machine(int java, String runtime, String system, String processor, int processors, long heap, String encoding,
                      Optional<String> javafx, Optional<Obstacle> window, Optional<String> painted, List<String> screens,
                      boolean vectors, Path own, Path present, Path passing) {

    /**
     * Why no window opens.
     *
     * @param library that is missing; empty if there is no display
     */
    public record Obstacle(Optional<String> library) {
    }

    /** Copies the screens. */
    public Machine {
        screens = List.copyOf(screens);
    }
}
