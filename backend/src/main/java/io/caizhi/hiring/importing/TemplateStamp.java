package io.caizhi.hiring.importing;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;
import io.caizhi.workbook.UnusableFile;

/**
 * What a template says of itself, a workbook on a hidden sheet and a table in its first
 * line, so that an outdated one, or one of another unit, is told from a file that is
 * wrong.
 */
record TemplateStamp(String version, String tenant) {

	/** What the first hidden cell says. */
	static final String NAME = "caizhi-hires";

	/** Changes whenever a column does. */
	static final String VERSION = "1";

	static TemplateStamp of(TenantId tenant) {
		return new TemplateStamp(VERSION, Identifiers.text(tenant.value()));
	}

	/**
	 * The first line of a table, in one cell: a spreadsheet leaves such a text as it is.
	 */
	String line() {
		return "#" + NAME + "/" + this.version + "/" + this.tenant;
	}

	/**
	 * @throws UnusableFile when the first line of a table is not ours, or of another
	 * template
	 */
	void requireLine(String line) {
		String[] said = line.split("/", -1);
		if (!said[0].equals("#" + NAME) || said.length != 3) {
			throw new UnusableFile("import.template-version");
		}
		require(NAME, said[1], said[2]);
	}

	/**
	 * @param name of the kind of template; empty where there is none
	 * @throws UnusableFile when the file's is another
	 */
	void require(String name, String version, String tenant) {
		if (!NAME.equals(name)) {
			throw new UnusableFile("import.not-template");
		}
		if (!this.version.equals(version)) {
			throw new UnusableFile("import.template-version");
		}
		if (!this.tenant.equals(tenant)) {
			throw new UnusableFile("import.template-tenant");
		}
	}

}
