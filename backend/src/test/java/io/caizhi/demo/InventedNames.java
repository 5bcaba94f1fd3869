package io.caizhi.demo;

import java.util.List;

/** Personal names put together by chance. */
final class InventedNames {

	private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙",
			"胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁",
			"邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴",
			"夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖", "邹", "熊", "金", "陆", "郝", "孔", "白", "崔", "康",
			"毛", "邱", "秦", "江", "史", "顾", "侯", "邵", "孟", "龙", "万", "段", "雷", "钱", "汤", "尹", "黎", "易", "常", "武", "乔",
			"贺", "赖", "龚", "文", "欧阳", "上官", "司马", "诸葛", "夏侯");

	private static final List<String> MALE = List.of("伟", "强", "磊", "军", "勇", "杰", "涛", "超", "明", "刚", "平", "辉", "鹏",
			"飞", "鑫", "波", "斌", "宇", "浩", "凯", "健", "俊", "帆", "帅", "旭", "宁", "龙", "林", "欢", "阳", "建华", "建国", "志强", "志远",
			"文博", "浩然", "子轩", "宇航", "梓豪", "天佑", "家豪", "俊杰", "国栋", "世杰", "海涛", "立新", "永康", "学文", "思源", "承志", "景行", "怀远",
			"启明", "长河", "向东", "守成");

	private static final List<String> FEMALE = List.of("芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀", "燕", "玲", "桂", "丹",
			"萍", "红", "玉", "兰", "雪", "梅", "倩", "莹", "婷", "琳", "璐", "颖", "慧", "洁", "露", "蕾", "薇", "秀英", "桂英", "婷婷", "雨欣",
			"诗涵", "梓涵", "欣怡", "思雨", "佳琪", "晓燕", "春梅", "海燕", "丽娟", "雅静", "若曦", "语嫣", "清妍", "映雪", "采薇", "知夏", "念慈", "书瑶",
			"明月", "素心", "小满", "青禾");

	/** Characters beyond the first 65,536, as a few people really bear them. */
	private static final List<String> RARE = List.of("𠮷", "𣲗", "𬸣", "𫖮", "𬭎", "𡐓");

	private static final List<String> DOTTED = List.of("阿依古丽·买买提", "努尔兰·沙依提", "扎西·多吉", "古丽娜尔·艾合买提", "巴特尔·孟和", "卓玛·央金");

	private static final List<String> FOREIGN = List.of("Elena Markova", "Jonas Lindqvist", "Priya Raman",
			"Tomás Herrera", "Aiko Morinaga", "Samuel Okoro");

	private InventedNames() {
	}

	static String chinese(Chance chance, boolean male) {
		int sort = chance.between(1, 400);
		if (sort == 1) {
			return chance.oneOf(SURNAMES) + chance.oneOf(RARE);
		}
		if (sort == 2) {
			return chance.oneOf(DOTTED);
		}
		return chance.oneOf(SURNAMES) + chance.oneOf(male ? MALE : FEMALE);
	}

	static String foreign(Chance chance) {
		return chance.oneOf(FOREIGN);
	}

}
