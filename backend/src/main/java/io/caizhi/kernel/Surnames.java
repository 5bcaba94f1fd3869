package io.caizhi.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Surnames read otherwise than the same characters elsewhere 多音姓氏, as the dictionary of
 * contemporary Chinese 现代汉语词典 gives them.
 */
final class Surnames {

	private static final Map<String, List<String>> READINGS = Stream.of("""
			单 shan 曾 zeng 解 xie 仇 qiu 区 ou 查 zha 盖 ge 朴 piao 任 ren 华 hua 纪 ji 尉 wei 冼 xian 缪 miao 覃 qin
			繁 po 召 shao 员 yun 燕 yan 宁 ning 乐 yue 折 she 黑 he 秘 bi 种 chong 重 chong 么 yao 翟 zhai 粘 nian
			祭 zhai 车 che 宓 mi 谌 chen 郗 xi 褚 chu 应 ying 相 xiang 那 na 哈 ha 葛 ge 郇 xun 隗 wei 晟 cheng 句 gou
			过 guo 牟 mu 莘 shen 訾 zi 柏 bai 薄 bo 石 shi 沈 shen 叶 ye 於 yu 费 fei 贾 jia 强 qiang 阚 kan 都 du
			盛 sheng 谷 gu 洗 xian 能 nai 瞿 qu 卜 bu 六 lu 万俟 mo-qi 尉迟 yu-chi 长孙 zhang-sun 令狐 ling-hu 澹台 tan-tai
			鲜于 xian-yu 皇甫 huang-fu 单于 chan-yu 宰父 zai-fu 夏侯 xia-hou
			""".strip().split("\\s+(?=\\p{IsHan})"))
		.map((line) -> line.split("\\s+"))
		.collect(Collectors.toMap((pair) -> pair[0], (pair) -> Arrays.asList(pair[1].split("-"))));

	private Surnames() {
	}

	/** The surname at the beginning of a name, the longest that fits. */
	static Optional<Reading> reading(String name) {
		return Stream.of(2, 1)
			.filter((characters) -> name.length() >= characters)
			.map((characters) -> name.substring(0, characters))
			.filter(READINGS::containsKey)
			.findFirst()
			.map((surname) -> new Reading(surname.length(), READINGS.get(surname)));
	}

	/** How many characters a surname has, and how they are read. */
	record Reading(int characters, List<String> syllables) {

	}

}
