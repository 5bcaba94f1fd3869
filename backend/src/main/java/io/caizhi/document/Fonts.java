package io.caizhi.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The fonts found at the start in the directory of the setting {@code caizhi.fonts.dir}:
 * those of the house by what they are for, then whatever else writes Chinese.
 */
@Component
class Fonts {

	private static final Logger log = LoggerFactory.getLogger(Fonts.class);

	/** By which it is seen whether a font writes Chinese at all. */
	private static final int CHARACTER = '公';

	/** Free fonts whose text copies out as it was written, the best first. */
	private static final List<String> PROVEN = List.of("gbsn00lp", "lxgwwenkai", "wqy-microhei");

	/** Writes some characters as their radicals when copied out. */
	private static final String UNFIT = "noto";

	private final @Nullable Path directory;

	private final SingletonSupplier<List<Face>> faces = SingletonSupplier.of(this::find);

	Fonts(FontsProperties properties) {
		this.directory = properties.dir();
	}

	/**
	 * A font file.
	 *
	 * @param family what it is called in a paper
	 * @param role what it is for; absent where it serves for what others lack
	 */
	record Face(File file, String family, @Nullable FontRole role, CmapLookup characters) {

		boolean writes(int character) {
			return this.characters.getGlyphId(character) != 0;
		}

	}

	List<Face> all() {
		return this.faces.obtain();
	}

	boolean available() {
		return !all().isEmpty();
	}

	/** The families for a purpose, in the order in which they are tried. */
	List<String> families(FontRole role) {
		return all().stream()
			.filter((face) -> face.role() == null || face.role() == role)
			.sorted(Comparator.comparing((face) -> face.role() == null))
			.map(Face::family)
			.toList();
	}

	/** Characters of a text that no font writes, each once. */
	List<String> missing(Stream<String> text) {
		return text.flatMapToInt(String::codePoints)
			.distinct()
			.filter((character) -> !Character.isWhitespace(character))
			.filter((character) -> all().stream()
				.filter((face) -> face.role() == null || face.role() == FontRole.BODY)
				.noneMatch((face) -> face.writes(character)))
			.mapToObj(Character::toString)
			.toList();
	}

	private List<Face> find() {
		Path start = this.directory;
		if (start == null || !Files.isDirectory(start)) {
			log.warn("No fonts: papers are made as DOCX alone");
			return List.of();
		}
		List<Face> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(start)) {
			files.filter((file) -> fits(name(file)))
				.sorted(Comparator.comparing((Path file) -> proven(name(file))).thenComparing(Path::toString))
				.forEach((file) -> read(file, found));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (found.isEmpty()) {
			log.warn("No font that writes Chinese among those given: papers are made as DOCX alone");
		}
		return List.copyOf(found);
	}

	private static void read(Path file, List<Face> found) {
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
			CmapLookup characters = font.getUnicodeCmapLookup();
			if (characters.getGlyphId(CHARACTER) != 0) {
				found.add(new Face(file.toFile(), "face" + found.size(), FontRole.of(name(file)).orElse(null),
						characters));
			}
		}
		catch (IOException ex) {
			log.warn("A font file that cannot be read is left out: {}", file.getFileName(), ex);
		}
	}

	private static boolean fits(String name) {
		return name.endsWith(".ttf") && !name.contains(UNFIT);
	}

	private static int proven(String name) {
		return PROVEN.stream().filter(name::startsWith).findFirst().map(PROVEN::indexOf).orElse(PROVEN.size());
	}

	private static String name(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT);
	}

}
