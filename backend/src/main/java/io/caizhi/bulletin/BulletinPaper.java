package io.caizhi.bulletin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import io.caizhi.bulletin.Bulletin.Published;
import io.caizhi.document.Paper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is published of a bulletin: every word and figure as read, under its number and
 * date. Page, DOCX and PDF are written from it and nothing else.
 *
 * @param number as it is cited
 * @param addressees by their names
 */
record BulletinPaper(String issuer, String number, String title, String date, List<Block> blocks,
		List<String> addressees) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** A draft has no number yet. */
	private static final String UNNUMBERED = "〔    〕第  期";

	static BulletinPaper draft(Bulletin bulletin, LocalDate day, List<String> addressees) {
		return new BulletinPaper(bulletin.issuer(), UNNUMBERED, bulletin.title(), written(day), bulletin.rendered(),
				addressees);
	}

	static BulletinPaper numbered(Bulletin bulletin, int year, int number, LocalDate day, List<String> addressees) {
		return new BulletinPaper(bulletin.issuer(), Published.cited(year, number), bulletin.title(), written(day),
				bulletin.rendered(), addressees);
	}

	/**
	 * Of a bulletin that is out, what was published.
	 * @throws IllegalStateException when that is no longer what it was
	 */
	static BulletinPaper of(Bulletin bulletin, LocalDate today, List<String> addressees) {
		Published published = bulletin.published();
		if (published == null) {
			return draft(bulletin, today, addressees);
		}
		if (!digest(published.frozen()).equals(published.digest())) {
			throw new IllegalStateException("What was published of a bulletin was altered: " + bulletin.id());
		}
		return JSON.readValue(published.frozen(), BulletinPaper.class);
	}

	byte[] frozen() {
		return JSON.writeValueAsBytes(this);
	}

	static String digest(byte[] frozen) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(frozen));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** In the layout of an official document. */
	Paper paper(boolean draft) {
		List<Paper.Part> parts = new ArrayList<>();
		parts.add(new Paper.Recipients(String.join("、", this.addressees) + "："));
		this.blocks.stream().map(BulletinPaper::part).forEach(parts::add);
		return new Paper(this.issuer, this.number, this.title, parts, this.issuer, this.date, draft);
	}

	private static Paper.Part part(Block block) {
		return switch (block.kind()) {
			case HEADING -> new Paper.Heading(1, Objects.requireNonNull(block.text()));
			case SUBHEADING -> new Paper.Heading(2, Objects.requireNonNull(block.text()));
			case PARAGRAPH -> new Paper.Paragraph(Objects.requireNonNull(block.text()));
			case TABLE -> new Paper.Table(Objects.requireNonNull(block.head()), Objects.requireNonNull(block.rows()));
		};
	}

	private static String written(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
