package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The first page of a document as the eye sees it, beside the picture that somebody has looked at and found good.
 *
 * <p>The reviewed pictures stand under {@code src/test/resources/paper}. A page that has changed for good reasons is looked
 * at in {@code target/paper} and copied there.
 */
final class Picture {

    private static final int DOTS_PER_INCH = 60;

    /** How far the shade of a pixel, 0 to 255, may be away on the average: fonts are drawn alike, not the same. */
    private static final double PATIENCE = 0.2;

    private static final Path SEEN = Path.of("target", "paper");
    private static final Path REVIEWED = Path.of("src", "test", "resources", "paper");

    private final String name;
    private final BufferedImage page;

    private Picture(String name, BufferedImage page) {
        this.name = name;
        this.page = page;
    }

    /** @param name of the reviewed picture, without its extension */
    static Picture of(String name, byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new Picture(name, new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY));
        }
    }

    /** Fails when it is another page than the one that was looked at; what is seen and where it differs are in target/paper. */
    void looksAsReviewed() throws IOException {
        write(name, page);
        Path file = REVIEWED.resolve(name + ".png");
        assertThat(file)
                .as("look at target/paper/%s.png and keep it when it is good", name)
                .exists();
        BufferedImage reviewed = read(file);
        assertThat(page.getWidth()).isEqualTo(reviewed.getWidth());
        assertThat(page.getHeight()).isEqualTo(reviewed.getHeight());

        BufferedImage difference = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        long away = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int shade = Math.abs(shade(page, x, y) - shade(reviewed, x, y));
                difference.getRaster().setSample(x, y, 0, 255 - shade);
                away += shade;
            }
        }
        double average = (double) away / page.getWidth() / page.getHeight();
        if (average > PATIENCE) {
            write(name + "-difference", difference);
        }
        assertThat(average).as("see target/paper/%s-difference.png", name).isLessThanOrEqualTo(PATIENCE);
    }

    private static int shade(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }

    private static BufferedImage read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        }
    }

    private static void write(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(SEEN);
        ImageIO.write(picture, "png", SEEN.resolve(name + ".png").toFile());
    }
}
