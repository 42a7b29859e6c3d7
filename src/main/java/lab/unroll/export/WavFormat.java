package lab.unroll.export;

import java.util.List;
import java.util.function.DoubleConsumer;
import lab.unroll.export.sound.Tones;
import lab.unroll.export.sound.Wave;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Film;
import lab.unroll.words.InputException;

/** WAV files: the curves of a figure as tones, the larger the higher. */
final class WavFormat implements Format {

    @Override
    public String ending() {
        return ".wav";
    }

    @Override
    public boolean isMoving() {
        return false;
    }

    @Override
    public int largestScale() {
        return 1;
    }

    @Override
    public boolean isFor(String figure) {
        return Curve.HEARD_IN.contains(figure);
    }

    @Override
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        List<Curve> curves = film.last().curves();
        if (curves.isEmpty()) {
            throw new InputException("sound.none");
        }
        return Wave.file(Tones.of(curves));
    }
}
