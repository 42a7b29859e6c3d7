package lab.unroll.export;

import java.util.function.DoubleConsumer;
import lab.unroll.export.web.NetworkPage;
import lab.unroll.export.web.PlayedNetwork;
import lab.unroll.export.web.StillPicture;
import lab.unroll.figure.Film;

/** Web pages: one file in which the network computes by itself, with the picture for whoever runs no scripts. */
final class PageFormat implements Format {

    @Override
    public String ending() {
        return ".html";
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
    public byte[] bytes(Film film, Rendition rendition, Caption caption, DoubleConsumer progress) {
        // where the network itself is there, its picture is only for whoever runs no scripts, and need not be large
        StillPicture still = caption.network().filter(PlayedNetwork::isPictured).filter(PlayedNetwork::isPlayable).isPresent()
                ? StillPicture.png(PngExport.bytes(film.last(), rendition, caption))
                : PageStill.of(film.last(), rendition, caption);
        return NetworkPage.bytes(caption.title(), caption.description(), still, caption.network());
    }
}
