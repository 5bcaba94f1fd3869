package io.caizhi.evidence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what is wrong with the store of evidence, in both languages. */
class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<UnusableStore> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableStore cause) {
		return new FailureAnalysis(cause.chinese() + System.lineSeparator() + cause.english(), """
				改正上述设置后重新启动；不用 S3 时，把 caizhi.evidence.store 设为 FOLDER（默认）。见 infra/README.md。
				Put the setting right and start again; without S3, leave caizhi.evidence.store at FOLDER. \
				See infra/README.md.""", cause);
	}

}
