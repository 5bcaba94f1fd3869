package io.caizhi.export;

/** What kind of file is wanted. */
public enum ExportFormat {

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), CSV("text/csv;charset=UTF-8");

	private final String mediaType;

	ExportFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	String mediaType() {
		return this.mediaType;
	}

	String extension() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
