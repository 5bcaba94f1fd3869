package io.caizhi.export;

/**
 * What a file is taken for; it stands in the file and in the audit log. A closed choice,
 * so that nothing personal gets there.
 */
public enum ExportPurpose {

	CHECKING("核对"), REPORTING("上报"), MEETING("会议材料"), ARCHIVE("存档");

	private final String word;

	ExportPurpose(String word) {
		this.word = word;
	}

	String word() {
		return this.word;
	}

}
