package io.caizhi.hiring.importing;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.TenantId;

/**
 * What a template says of itself on a hidden sheet, so that an outdated one, or one of
 * another unit, is told from a file that is wrong.
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
