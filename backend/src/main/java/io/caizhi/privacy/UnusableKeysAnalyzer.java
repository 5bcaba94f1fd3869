package io.caizhi.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what is wrong with the keys and what to do, in both languages. */
class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeys cause) {
		return new FailureAnalysis(cause.chinese() + System.lineSeparator() + cause.english(), """
				已有数据时，请从备份恢复密钥文件；切勿新建，否则已加密的数据永远无法读取。
				首次安装时，运行 io.caizhi.privacy.KeyFiles <目录> 生成密钥，并把 caizhi.keys.directory 指向该目录。
				Where data is stored already, restore the key files from the backup; never make new ones, \
				for what is sealed would stay so for ever.
				For a first installation, run io.caizhi.privacy.KeyFiles <directory> and point \
				caizhi.keys.directory at that directory.""", cause);
	}

}
