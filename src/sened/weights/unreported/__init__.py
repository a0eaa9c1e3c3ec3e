"""The unreported: how many nobody recorded, judged from how lists overlap (multiple systems estimation)."""
