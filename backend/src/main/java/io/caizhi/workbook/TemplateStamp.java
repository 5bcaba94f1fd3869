package io.caizhi.workbook;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;

/**
 * What a template says of itself, a workbook on a hidden sheet and a table in its first
 * line, so that an outdated one, or one of another unit, is told from a file that is
 * wrong.
 *
 * @param name of the kind of template
 * @param version changes whenever a column does
 */
public record TemplateStamp(String name, String version, String tenant) {

	public static TemplateStamp of(String name, String version, TenantId tenant) {
		return new TemplateStamp(name, version, Identifiers.text(tenant.value()));
	}

	/**
	 * The first line of a table, in one cell: a spreadsheet leaves such a text as it is.
	 */
	public String line() {
		return "#" + this.name + "/" + this.version + "/" + this.tenant;
	}

	/**
	 * @throws UnusableFile when the first line of a table is not ours, or of another
	 * template
	 */
	void requireLine(String line) {
		String[] said = line.split("/", -1);
		if (!said[0].equals("#" + this.name) || said.length != 3) {
			throw new UnusableFile("import.template-version");
		}
		require(this.name, said[1], said[2]);
	}

	/**
	 * @param stamped the name in the file; empty where there is none
	 * @throws UnusableFile when the file's is another
	 */
	void require(String stamped, String version, String tenant) {
		if (!this.name.equals(stamped)) {
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
