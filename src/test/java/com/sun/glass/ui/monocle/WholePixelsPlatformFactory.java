package com.sun.glass.ui.monocle;

import java.nio.Buffer;

/**
 * Monocle's platform without a display, for tests ({@code -Dmonocle.platform=WholePixels}). Its screen leaves the limit of
 * a buffer of pixels at the last row it has shown; JavaFX uses the buffer again, for example for a tooltip that becomes
 * larger, and fails. Here the whole buffer is given back.
 */
public final class WholePixelsPlatformFactory extends HeadlessPlatformFactory {

    @Override
    protected boolean matches() {
        return true;
    }

    @Override
    protected NativePlatform createNativePlatform() {
        return new HeadlessPlatform() {

            @Override
            protected NativeScreen createScreen() {
                return new HeadlessScreen() {

                    @Override
                    public void uploadPixels(Buffer pixels, int x, int y, int width, int height, float alpha) {
                        super.uploadPixels(pixels, x, y, width, height, alpha);
                        pixels.clear();
                    }
                };
            }
        };
    }
}
