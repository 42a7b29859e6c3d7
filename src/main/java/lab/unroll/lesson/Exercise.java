package lab.unroll.lesson;

import java.util.List;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;

/**
 * Something to do on paper after a lesson.
 *
 * @param title  its heading
 * @param blocks what is asked, at least one block
 * @param setup  the bench that the live numbers of both texts are of
 * @param answer what stands in the key, at least one block
 * @param place  where it begins
 */
public record Exercise(String title, List<Block> blocks, BenchSetup setup, List<Block> answer, Place place) {

    /** Copies the blocks. */
    public Exercise {
        blocks = List.copyOf(blocks);
        answer = List.copyOf(answer);
    }
}
